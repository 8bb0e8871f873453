package org.tickgrid.log;

/** The ways out of one reader: edges, and outlets of its own. What comes on an output that is not drawn goes nowhere. */
final class Exits {

    private final Outputs outputs;
    private final Outlets outlets;
    private final Unsent unsent;

    Exits(Outputs outputs, Outlets outlets, Unsent unsent) {
        this.outputs = outputs;
        this.outlets = outlets;
        this.unsent = unsent;
    }

    void emit(int output, Object result) {
        if (outputs.isDrawn(output) && !outlets.take(output, result)) {
            unsent.add(outputs.edge(output), result);
        }
    }

    boolean isDrawn(int output) {
        return outputs.isDrawn(output);
    }

    void reject(Rejection rejection) {
        emit(outputs.rejected(), rejection);
    }
}
