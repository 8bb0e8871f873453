-- What people want to be told of. Addresses can hold secrets of their owners.
create table alert (
    id text primary key,
    owner text not null,
    name text not null,
    symbols text[] not null,
    rules text[] not null,
    sides text[] not null,
    timeframes text[] not null,
    target_kinds text[] not null,
    target_addresses text[] not null,
    cooldown bigint not null,
    quiet_zone text,
    quiet_from time,
    quiet_to time,
    quiet_held boolean not null,
    active boolean not null,
    since bigint not null
);

-- Each signal on its way to each target of an alert, or there.
create table alert_delivery (
    alert text not null,
    target text not null,
    signal text not null,
    owner text not null,
    name text not null,
    channel text not null,
    symbol text not null,
    timeframe text not null,
    rule text not null,
    side text not null,
    price double precision not null,
    reason text not null,
    payload text not null,
    received bigint not null,
    raised bigint not null,
    state text not null,
    tries integer not null,
    due bigint not null,
    changed bigint not null,
    trouble text not null,
    acknowledged boolean not null,
    primary key (alert, target, signal)
);

create index alert_delivery_by_state on alert_delivery (state, changed);
create index alert_delivery_by_time on alert_delivery (changed);
