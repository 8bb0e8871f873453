package org.tickgrid.benchmarks.push;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.channels.spi.SelectorProvider;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many clients of the websocket in one process, on one thread. They connect, say so, and obey what comes by
 * standard input: {@code begin} to count from now on, {@code end} to print a {@link Heard} as JSON. They leave when the
 * input ends.
 */
final class Watchers {

    /** What a line of the answers begins with. */
    static final String ANSWER = "watchers: ";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LONGEST_HANDSHAKE = TimeUnit.SECONDS.toMillis(60);
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int LONGEST_FRAME = 4 << 20;
    private static final int CONNECTING_AT_ONCE = 200;
    private static final long LONGEST_CONNECT = TimeUnit.SECONDS.toNanos(180);

    private final Watch watch;
    private final EventLoopGroup loop;
    private Histogram ages = new Histogram(3);
    private long began;
    private long frames;
    private long bytes;
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    private Watchers(Watch watch) {
        this.watch = watch;
        this.loop = new MultiThreadIoEventLoopGroup(1, watch.clients() == 1 ? NioIoHandler.newFactory() : resting());
    }

    /** Looks at all connections at once, and then rests: thousands would wake their thread for each frame by itself. */
    private static IoHandlerFactory resting() {
        return NioIoHandler.newFactory(SelectorProvider.provider(), () -> (select, _) -> {
            LockSupport.parkNanos(REST);
            return select.get();
        });
    }

    public static void main(String... args) throws Exception {
        Watchers watchers = new Watchers(JSON.readValue(args[0], Watch.class));
        try {
            watchers.connect();
            System.out.println(ANSWER + "ready");
            watchers.obey();
        } finally {
            watchers.loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    private void connect() throws Exception {
        Bootstrap bootstrap = new Bootstrap().group(loop).channel(NioSocketChannel.class);
        long deadline = System.nanoTime() + LONGEST_CONNECT;
        int begun = 0;
        while (connected.get() < watch.clients()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Only " + connected + " of " + watch.clients() + " clients could connect");
            }
            int present = connected.get();
            int under = begun - failed.get() - present;
            if (under < CONNECTING_AT_ONCE && present + under < watch.clients()) {
                bootstrap
                        .clone()
                        .handler(new Client(begun++ % watch.clients()))
                        .connect(watch.host(), watch.port())
                        .addListener(attempt -> failed.addAndGet(attempt.isSuccess() ? 0 : 1));
            } else {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
    }

    private void obey() throws IOException, InterruptedException, ExecutionException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals("begin")) {
                onLoop(this::begin).get();
            } else {
                System.out.println(
                        ANSWER + JSON.writeValueAsString(onLoop(this::heard).get()));
            }
        }
    }

    /** All figures belong to the one thread that reads. */
    private <T> Future<T> onLoop(Supplier<T> task) {
        return loop.submit(task::get);
    }

    private boolean begin() {
        ages = new Histogram(3);
        frames = 0;
        bytes = 0;
        began = System.nanoTime();
        return true;
    }

    private Heard heard() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Heard(
                connected.get(),
                frames / seconds,
                ages.getTotalCount() / seconds,
                bytes / seconds,
                ages.getValueAtPercentile(50),
                ages.getValueAtPercentile(99),
                ages.getValueAtPercentile(99.9),
                ages.getMaxValue());
    }

    private void take(ByteBuf frame) {
        frames++;
        bytes += frame.readableBytes();
        long now = System.currentTimeMillis();
        FrameReader.read(frame, received -> ages.recordValue(Math.max(0, now - received)));
    }

    /** One connection. */
    private final class Client extends ChannelInitializer<Channel> {

        private final int number;

        Client(int number) {
            this.number = number;
        }

        @Override
        protected void initChannel(Channel channel) {
            URI address = URI.create("ws://" + watch.host() + ':' + watch.port() + "/ws");
            channel.pipeline()
                    .addLast(new HttpClientCodec())
                    .addLast(new HttpObjectAggregator(16_384))
                    .addLast(new WebSocketClientProtocolHandler(WebSocketClientProtocolConfig.newBuilder()
                            .webSocketUri(address)
                            .maxFramePayloadLength(LONGEST_FRAME)
                            .handshakeTimeoutMillis(LONGEST_HANDSHAKE)
                            .withUTF8Validator(false)
                            .build()))
                    .addLast(new WebSocketFrameAggregator(LONGEST_FRAME))
                    .addLast(new Ear(
                            this::greet, Watchers.this::take, connected::decrementAndGet, failed::incrementAndGet));
        }

        private void greet(Channel channel) {
            connected.incrementAndGet();
            channel.writeAndFlush(new TextWebSocketFrame("{\"pace\":" + watch.pace() + '}'));
            if (watch.symbolsEach() > 0) {
                channel.writeAndFlush(new TextWebSocketFrame(watch.request(number)));
            }
            channel.config().setAutoRead(number >= watch.stuck());
        }
    }
}
