package org.tickgrid.notifications.channels;

import java.util.List;
import org.eclipse.jetty.client.HttpClient;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.http.client.JettyHttpClientBuilder;
import org.tickgrid.notifications.NotificationSettings;

/**
 * Where calls may lead: to public addresses, and to those private ones that the settings name. A host's name says nothing:
 * each address that it stands for is looked at when a connection is made, and that same address is connected to. What
 * answers may lead nowhere else, for redirects are not followed.
 */
final class Reach {

    /** Ways to write a private address in IPv6: as an old-style one, and through 6to4 and Teredo. */
    private static final String[] DISGUISES = {"::/96", "2001::/32", "2002::/16"};

    private static final String[] THIS_NETWORK = {"0.0.0.0/8"};

    private Reach() {}

    static HttpClient client(NotificationSettings settings) {
        HttpClientSettings careful = HttpClientSettings.defaults()
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withConnectTimeout(settings.deadline())
                .withInetAddressFilter(filter(settings.privateRanges()));
        HttpClient client = new JettyHttpClientBuilder()
                .withCustomizer(http -> http.setUserAgentField(null))
                .build(careful);
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("The client for webhooks does not start", e);
        }
        return client;
    }

    /** @param privateRanges such as {@code 10.1.0.0/16}, which are let through as well */
    static InetAddressFilter filter(List<String> privateRanges) {
        InetAddressFilter open = InetAddressFilter.externalAddresses()
                .andNot(InetAddressFilter.specialPurpose(), InetAddressFilter.multicast())
                .andNot(DISGUISES)
                .andNot(THIS_NETWORK);
        return privateRanges.isEmpty() ? open : open.or(privateRanges.toArray(String[]::new));
    }
}
