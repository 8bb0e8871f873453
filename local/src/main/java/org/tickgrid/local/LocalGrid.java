package org.tickgrid.local;

import com.hazelcast.core.HazelcastInstance;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.GridClient;

/**
 * The whole system on this machine: a Kafka broker, a database where it is wanted, the grid's members and the services, each its own process, all on
 * loopback. What it started ends with it, and with the process that made it.
 */
public final class LocalGrid implements AutoCloseable {

    private final LocalSettings settings;
    private final BiConsumer<String, Duration> progress;
    private final KafkaBroker broker;
    private final @Nullable DatabaseServer database;
    private final Members members;
    private final Services services;
    private final List<ChildProcess> generators = new CopyOnWriteArrayList<>();
    private volatile @Nullable Path invitation;
    private final Thread atExit = new Thread(this::kill, "kill-local-grid");

    private LocalGrid(Installation installation, LocalSettings settings, BiConsumer<String, Duration> progress) {
        this.settings = settings;
        this.progress = progress;
        Ports ports = new Ports();
        services = new Services(installation, settings, ports);
        broker = new KafkaBroker(
                installation, settings.folder(), settings.choose(ports, 9092), settings.choose(ports, 9093), Map.of());
        database = settings.storage().hasDatabase()
                ? new DatabaseServer(installation, settings.folder(), settings.choose(ports, DatabaseServer.USUAL_PORT))
                : null;
        members = new Members(installation, settings, ports, stores());
    }

    /** Starts everything, and returns when all of it is ready. */
    public static LocalGrid start(LocalSettings settings) {
        return start(settings, (name, took) -> {});
    }

    /**
     * @param progress hears the name of each program as it becomes ready, and how long it took
     * @throws IllegalArgumentException when a port that must be had is taken
     * @throws StartFailedException when a program did not come up; then all others are ended
     */
    public static LocalGrid start(LocalSettings settings, BiConsumer<String, Duration> progress) {
        LocalGrid grid = new LocalGrid(Installation.find(), settings, progress);
        Runtime.getRuntime().addShutdownHook(grid.atExit);
        try {
            grid.startAll();
            return grid;
        } catch (RuntimeException e) {
            grid.kill();
            grid.close();
            throw e;
        }
    }

    /** Whether services can have replicas here: there is something to stand in front of them. */
    public static boolean canBalance() {
        return Balancer.find().isPresent();
    }

    /** What the members are told of broker and database. */
    private List<String> stores() {
        List<String> arguments = new ArrayList<>();
        arguments.add("--tickgrid.kafka.bootstrap-servers=" + broker.bootstrapServers());
        if (database != null) {
            arguments.addAll(database.arguments());
        }
        return arguments;
    }

    private void startAll() {
        if (database != null) {
            startDatabase();
        }
        startBroker();
        List<ChildProcess> starting = new ArrayList<>();
        for (int number = 1; number <= settings.members(); number++) {
            starting.add(members.start(number));
        }
        settings.parts().stream().sorted().forEach(part -> starting.addAll(services.start(part, surroundings())));
        awaitReady(starting);
        awaitReady(services.startBalancer());
    }

    private void awaitReady(List<ChildProcess> starting) {
        List<ChildProcess> waiting = new ArrayList<>(starting);
        while (!waiting.isEmpty()) {
            waiting.removeIf(this::noteReady);
            ChildProcess.pause();
        }
    }

    private boolean noteReady(ChildProcess process) {
        boolean ready = process.isReady();
        if (ready) {
            progress.accept(process.name(), process.age());
        }
        return ready;
    }

    private List<String> surroundings() {
        return List.of(
                "--tickgrid.grid.cluster-name=" + settings.clusterName(),
                "--tickgrid.grid.addresses=" + String.join(",", members.addresses()),
                "--tickgrid.kafka.bootstrap-servers=" + broker.bootstrapServers());
    }

    /** Starts the broker, again on the data that it has. Returns when it is ready. */
    public void startBroker() {
        awaitReady(List.of(broker.start()));
        if (!settings.parts().contains(Part.INGESTION)) {
            Topics.create(broker.bootstrapServers());
        }
    }

    public void killBroker() {
        broker.process().kill();
    }

    /** Starts the database, again on the data that it has. Returns when it is ready. */
    public void startDatabase() {
        awaitReady(List.of(database().start()));
    }

    /** Ends the database at once. */
    public void killDatabase() {
        database().process().kill();
    }

    /** The database's process, as it runs now. */
    public ChildProcess databaseProcess() {
        return database().process();
    }

    /** Where the database is, as Java's clients take it. */
    public String databaseUrl() {
        return database().url();
    }

    private DatabaseServer database() {
        if (database == null) {
            throw new IllegalStateException("There is no database in this grid");
        }
        return database;
    }

    /** Starts one member more. Returns its number when it is ready. */
    public int addMember() {
        int number = members.reserve();
        startMember(number);
        return number;
    }

    /** Lets other processes add members, by what they find in {@code file} for as long as this grid runs. */
    public void invite(Path file) {
        invitation = file;
        members.invitation().write(file);
    }

    /**
     * Starts a member that was killed or stopped, on its old ports. Returns when it is ready.
     *
     * @param more arguments, which win over those of the settings
     */
    public void startMember(int number, String... more) {
        awaitReady(List.of(members.start(number, more)));
    }

    /** Ends a member at once, as {@code kill -9} does. */
    public void killMember(int number) {
        members.process(number).kill();
    }

    /** Lets a member leave in order. */
    public void stopMember(int number) {
        members.process(number).stop();
    }

    /** The numbers of the members that run, from 1. */
    public List<Integer> members() {
        return members.alive();
    }

    /** Starts a service's replica, from 1, that was killed or stopped, on its old port. Returns when it is ready. */
    public void start(Part part, int number) {
        awaitReady(List.of(services.start(part, number, surroundings())));
    }

    /** Lets a service's replica, from 1, end in order. */
    public void stop(Part part, int number) {
        services.process(part, number).stop();
    }

    /** Ends a service's replica, from 1, at once. */
    public void kill(Part part, int number) {
        services.process(part, number).kill();
    }

    /**
     * Starts the generator on the running system: {@code simulate …} or {@code replay …}, without an address.
     *
     * @param arguments its command and options
     */
    public ChildProcess feed(List<String> arguments) {
        ChildProcess generator = services.startGenerator(arguments, "generator-" + (generators.size() + 1));
        generators.add(generator);
        return generator;
    }

    /** Kafka's address, as its clients take it. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** A client of the grid, which the caller shuts down. */
    public HazelcastInstance connect() {
        return GridClient.reach("local", settings.clusterName(), members.addresses());
    }

    /** Where a service answers over HTTP: the load balancer, when there are replicas. */
    public URI address(Part part) {
        return services.address(part);
    }

    /** Where each replica of a service answers by itself. */
    public List<URI> addresses(Part part) {
        return services.addresses(part);
    }

    /** The load balancer's page of statistics; empty when there are no replicas. */
    public Optional<URI> balancer() {
        return services.statistics();
    }

    /** Where a member answers over HTTP. */
    public URI memberAddress(int number) {
        return URI.create("http://127.0.0.1:" + members.httpPort(number));
    }

    /** The process of a service, the first of its replicas, as it runs now. */
    public ChildProcess process(Part part) {
        return services.process(part, 1);
    }

    /** The process of a member, as it runs now. */
    public ChildProcess memberProcess(int number) {
        return members.process(number);
    }

    /** The broker's process, as it runs now. */
    public ChildProcess brokerProcess() {
        return broker.process();
    }

    /** All that runs for the system, but for generators. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("kafka", broker::process, broker::start));
        if (database != null) {
            pieces.add(new Piece("postgres", database::process, database::start));
        }
        members.numbers()
                .forEach(number -> pieces.add(
                        new Piece("member-" + number, () -> members.process(number), () -> members.start(number))));
        pieces.addAll(services.pieces(surroundings()));
        return pieces;
    }

    /** The programs that ended though nobody had asked them to; of generators those that failed. */
    public List<ChildProcess> dead() {
        return processes().filter(ChildProcess::died).toList();
    }

    /** Ends everything in order: generators, services, members, broker, database. */
    @Override
    public void close() {
        withdraw();
        stop(generators.stream());
        stop(services.processes());
        stop(members.processes());
        broker.stop();
        stop(databases());
        forget();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // We are on our way out already.
        }
    }

    private static void stop(Stream<ChildProcess> processes) {
        List<ChildProcess> all = processes.toList();
        all.forEach(ChildProcess::requestStop);
        all.forEach(ChildProcess::stop);
    }

    private void withdraw() {
        Path file = invitation;
        if (file != null) {
            Invitation.withdraw(file);
        }
    }

    private void kill() {
        withdraw();
        processes().forEach(ChildProcess::kill);
        forget();
    }

    private void forget() {
        if (settings.storage() == Storage.KEPT) {
            return;
        }
        broker.close();
        if (database != null) {
            database.forget();
        }
    }

    private Stream<ChildProcess> databases() {
        return database == null ? Stream.empty() : database.processes();
    }

    private Stream<ChildProcess> processes() {
        return Stream.of(
                        generators.stream(), services.processes(), members.processes(), broker.processes(), databases())
                .flatMap(part -> part);
    }
}
