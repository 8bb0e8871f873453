package org.tickgrid.benchmarks.push;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import java.util.function.Consumer;

/** What happens on one client's connection. */
final class Ear extends SimpleChannelInboundHandler<TextWebSocketFrame> {

    private final Consumer<Channel> opened;
    private final Consumer<ByteBuf> heard;
    private final Runnable lost;
    private final Runnable refused;
    private boolean open;

    Ear(Consumer<Channel> opened, Consumer<ByteBuf> heard, Runnable lost, Runnable refused) {
        this.opened = opened;
        this.heard = heard;
        this.lost = lost;
        this.refused = refused;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            open = true;
            opened.accept(context.channel());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
        heard.accept(frame.content());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (open) {
            lost.run();
        } else {
            refused.run();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        System.err.println("A client is gone: " + cause);
        context.close();
    }
}
