package org.tickgrid.log;

/** Where nothing goes anywhere. */
final class NoResults implements Results {

    @Override
    public void emit(int output, Object result) {}

    @Override
    public boolean wants(int output) {
        return true;
    }

    @Override
    public void reject(Rejection rejection) {}

    @Override
    public void count(Tally tally) {}
}
