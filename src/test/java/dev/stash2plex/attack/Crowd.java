package dev.stash2plex.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Thousands of connections that hardly anything is said on, held by one thread.
final class Crowd implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;

    private final InetSocketAddress address;
    private final Queue<Member> members = new ConcurrentLinkedQueue<>();

    Crowd(int port) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /// Opens up to so many connections, as long as there is time.
    ///
    /// @param start is said at once
    /// @param drip is said once a second, a letter at a time; may be empty
    /// @return how many there are now, of all kinds
    int open(int count, String start, String drip, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        Siege.fromMany(8, () -> {
            for (int i = 0; i < count / 8 && System.nanoTime() < end; i++) {
                members.add(new Member(connect(start), ByteBuffer.wrap(ascii(drip))));
            }
        });
        return members.size();
    }

    /// Says one more letter where there is one, and leaves those that the service has hung up on.
    ///
    /// @return how many are left
    int drip() throws IOException {
        for (Iterator<Member> each = members.iterator(); each.hasNext(); ) {
            Member member = each.next();
            if (!member.drip()) {
                member.channel().close();
                each.remove();
            }
        }
        return members.size();
    }

    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.channel().close();
        }
    }

    private SocketChannel connect(String start) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(address, CONNECT_MILLIS);
            channel.write(ByteBuffer.wrap(ascii(start)));
            channel.configureBlocking(false);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private record Member(SocketChannel channel, ByteBuffer rest) {
        /// @return whether the service still holds the connection
        boolean drip() {
            try {
                if (rest.hasRemaining()) {
                    channel.write(rest.slice(rest.position(), 1));
                    rest.get();
                }
                return channel.read(ByteBuffer.allocate(1024)) >= 0;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
