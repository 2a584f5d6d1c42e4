package io.aludel.devpage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the development page by the JDK's own server until it is closed. Safe for use by many threads. */
public final class DevPageServer implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int FORBIDDEN = 403;

    private final HttpServer server;
    private final ExecutorService threads;

    private DevPageServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static DevPageServer start(InetSocketAddress address, Router router, boolean isRemote) {
        HttpServer server;
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the development page cannot be served at " + address + ": " + e.getMessage()
                            + ".\n  Usually another program has the port; choose another one, or 0 for any.",
                    e);
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, DevPageServer::thread);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, router, isRemote));
        server.start();
        return new DevPageServer(server, threads);
    }

    /** The page must not keep a program alive. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "aludel-devpage");
        thread.setDaemon(true);
        return thread;
    }

    private static void answer(HttpExchange exchange, Router router, boolean isRemote) throws IOException {
        try (exchange) {
            Visitor visitor = new Visitor(
                    exchange.getRemoteAddress().getAddress(),
                    exchange.getRequestHeaders().getFirst("Host"),
                    Visitor.FORWARDING.stream().anyMatch(exchange.getRequestHeaders()::containsKey));
            Answer answer = isRemote || visitor.isLocal()
                    ? router.answer(
                            exchange.getRequestMethod(),
                            "",
                            Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "/"))
                    : Answer.plain(FORBIDDEN, "Only for this machine, by the name of localhost.");
            byte[] body = answer.bytes();
            Answer.HEADERS.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** Where the page is. */
    public URI uri() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().isLoopbackAddress() ? "localhost" : address.getHostString();
        return URI.create("http://" + host + ":" + address.getPort() + "/");
    }

    /** Answers no more. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
