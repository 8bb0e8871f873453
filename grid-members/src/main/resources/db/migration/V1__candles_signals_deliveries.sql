-- Times are epoch milliseconds, as in the log.

-- What the values of a candle are: a few rows in all, shared by millions of candles.
create table indicators (
    id integer generated always as identity primary key,
    outputs text[] not null,
    needed integer[] not null,
    unique (outputs, needed)
);

create table candle (
    symbol text not null,
    timeframe text not null,
    start bigint not null,
    ordinal bigint not null,
    open double precision not null,
    high double precision not null,
    low double precision not null,
    close double precision not null,
    volume double precision not null,
    bars bigint not null,
    indicators integer not null references indicators,
    -- NaN before an indicator has warmed up.
    indicated double precision[] not null,
    log_partition integer not null,
    log_offset bigint not null,
    received bigint not null,
    primary key (symbol, timeframe, start)
);

create table signal (
    id text primary key,
    symbol text not null,
    timeframe text not null,
    rule text not null,
    side text not null,
    candle_start bigint not null,
    candle_ordinal bigint not null,
    open double precision not null,
    high double precision not null,
    low double precision not null,
    close double precision not null,
    volume double precision not null,
    bars bigint not null,
    input_names text[] not null,
    input_before double precision[] not null,
    input_after double precision[] not null,
    reason text not null,
    log_partition integer not null,
    log_offset bigint not null,
    received bigint not null,
    raised bigint not null
);

create index signal_by_symbol on signal (symbol, raised);
create index signal_by_time on signal (raised);

-- Who was told of a signal, and when.
create table delivery (
    channel text not null,
    signal text not null,
    told bigint not null,
    primary key (channel, signal)
);
