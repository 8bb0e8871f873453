package org.tickgrid.web.push;

/**
 * Something that clients can follow. It tells a new follower the present state first, then every change; it never makes
 * the caller wait.
 */
public interface Subject {

    /** As requests name it. */
    String name();

    /** @throws IllegalArgumentException when the request cannot be met, saying why */
    void follow(Subscriber subscriber, Request request);

    void unfollow(Subscriber subscriber, Request request);

    /** The client has gone. */
    void forget(Subscriber subscriber);
}
