package org.tickgrid.local.faults;

import java.util.List;
import org.tickgrid.local.FaithfulViewer;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.demo.WebhookReceiver;

/** A running system, those who are told by it, and those who disturb and keep it. */
record Scene(
        LocalGrid grid,
        WebhookReceiver webhook,
        List<FaithfulViewer> viewers,
        Keeper keeper,
        Striker striker,
        Health health,
        Terms terms) {}
