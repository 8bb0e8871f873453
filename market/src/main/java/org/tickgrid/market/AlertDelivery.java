package org.tickgrid.market;

/**
 * One signal on its way to one target of an alert, or there.
 *
 * @param alert its id
 * @param target its id
 * @param owner of the alert
 * @param name of the alert, as it was then
 * @param channel the target, as it may be shown
 * @param signal its id
 * @param payload the signal in JSON
 * @param received when the signal's record was received over HTTP, epoch milliseconds
 * @param raised when the signal was raised, epoch milliseconds
 * @param tries how often it was tried
 * @param due when to try next, epoch milliseconds; of what needs no more trying, when it was begun
 * @param changed when its state last changed, epoch milliseconds
 * @param trouble why it was not told; empty when nothing is wrong
 * @param acknowledged whether its owner has seen to it
 */
public record AlertDelivery(
        String alert,
        String target,
        String owner,
        String name,
        String channel,
        String signal,
        String symbol,
        Timeframe timeframe,
        String rule,
        Side side,
        double price,
        String reason,
        String payload,
        long received,
        long raised,
        State state,
        int tries,
        long due,
        long changed,
        String trouble,
        boolean acknowledged) {

    /** Signals that begin so are tries of somebody. */
    public static final String TEST = "test-";

    /** How far it has come. */
    public enum State {
        WAITING,
        TOLD,
        /** It was given up, and can be sent again. */
        FAILED,
        /** Another of its symbol and side was told shortly before. */
        COOLDOWN,
        /** It came in quiet hours whose signals are dropped. */
        QUIET
    }

    /** A new one. */
    public static AlertDelivery of(
            Alert alert, AlertTarget target, Signal signal, String payload, State state, long due, long now) {
        return new AlertDelivery(
                alert.id(),
                target.id(),
                alert.owner(),
                alert.name(),
                target.label(),
                signal.id(),
                signal.symbol(),
                signal.timeframe(),
                signal.rule(),
                signal.side(),
                signal.price(),
                signal.reason(),
                payload,
                signal.received(),
                signal.raised(),
                state,
                0,
                due,
                now,
                "",
                false);
    }

    /** The key that a receiver who must not act twice keeps: the signal's id and the alert's. */
    public String idempotencyKey() {
        return signal + '-' + alert;
    }

    public boolean isTest() {
        return signal.startsWith(TEST);
    }

    public AlertDelivery told(int triesInAll, long now) {
        return as(State.TOLD, triesInAll, due, now, "");
    }

    public AlertDelivery failed(int triesInAll, long now, String why) {
        return as(State.FAILED, triesInAll, due, now, why);
    }

    /** It is tried at a later time. */
    public AlertDelivery postponed(int triesInAll, long until, long now, String why) {
        return as(State.WAITING, triesInAll, until, now, why);
    }

    public AlertDelivery acknowledge() {
        return new AlertDelivery(
                alert, target, owner, name, channel, signal, symbol, timeframe, rule, side, price, reason, payload,
                received, raised, state, tries, due, changed, trouble, true);
    }

    private AlertDelivery as(State next, int triesInAll, long nextDue, long now, String why) {
        return new AlertDelivery(
                alert,
                target,
                owner,
                name,
                channel,
                signal,
                symbol,
                timeframe,
                rule,
                side,
                price,
                reason,
                payload,
                received,
                raised,
                next,
                triesInAll,
                nextDue,
                now,
                why,
                acknowledged);
    }
}
