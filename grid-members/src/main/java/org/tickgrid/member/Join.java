package org.tickgrid.member;

/** How a member finds the others. */
enum Join {

    /** At given addresses. */
    ADDRESSES,

    /** By the endpoints of a Kubernetes Service, asked of the API server. */
    KUBERNETES_API,

    /** By the DNS name of a headless Kubernetes Service. Needs no rights, and knows less. */
    KUBERNETES_DNS
}
