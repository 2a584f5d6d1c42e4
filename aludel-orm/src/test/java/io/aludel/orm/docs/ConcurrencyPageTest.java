package io.aludel.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aludel.engine.Retry;
import io.aludel.error.ErrorCode;
import io.aludel.orm.ScopedSession;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.StaleDataException;
import io.aludel.sql.Lock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the page about threads shows beside the threads themselves: locks, retries, requests. */
class ConcurrencyPageTest {
    private Blog blog;
    private SessionFactory sessions;

    @BeforeEach
    void open() {
        blog = Blog.filled();
        sessions = blog.sessions;
    }

    @AfterEach
    void close() {
        blog.close();
    }

    private String email(long id) {
        return sessions.transact(session -> session.getOne(Author.class, id).getEmail());
    }

    @Test
    void locks() {
        // region lock
        sessions.transactWithoutResult(session -> {
            Author alice = session.get(Author.class, 1L, Lock.update()).orElseThrow(); // SELECT .. FOR UPDATE
            alice.setEmail("alice@example.com");
        });
        sessions.transactWithoutResult(session -> {
            Author alice = session.getOne(Author.class, 1L);
            session.refresh(alice, Lock.update().nowait()); // or fails when another transaction has it
        });
        // endregion
        assertThat(email(1L)).isEqualTo("alice@example.com");
    }

    // region retry
    private <T> T retrying(Function<Session, T> work) {
        return sessions.transact(Retry.of(3).on(ErrorCode.STALE_DATA), work); // each attempt in a session of its own
    }
    // endregion

    @Test
    void retries() {
        int[] attempts = new int[1];
        String name = retrying(session -> {
            if (attempts[0]++ == 0) {
                throw new StaleDataException(ErrorCode.STALE_DATA, "somebody else was quicker");
            }
            return session.getOne(Author.class, 1L).getName();
        });
        assertThat(name).isEqualTo("alice");
        assertThat(attempts[0]).isEqualTo(2);
    }

    // region webFilter
    /** One session and one transaction for each request. */
    private static final class SessionFilter extends Filter {
        private final ScopedSession scoped; // sessions.scoped(Thread::currentThread)

        SessionFilter(ScopedSession scoped) {
            this.scoped = scoped;
        }

        @Override
        public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
            try {
                chain.doFilter(exchange);
                scoped.session().commit();
            } finally {
                scoped.remove(); // rolls back what was not committed, and gives the connection back
                exchange.close();
            }
        }

        @Override
        public String description() {
            return "a session for each request";
        }
    }

    // endregion

    @Test
    void requests() throws Exception {
        ScopedSession scoped = sessions.scoped(Thread::currentThread);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        server.setExecutor(threads);
        server.createContext("/authors/", exchange -> {
                    long id = Long.parseLong(exchange.getRequestURI().getPath().substring("/authors/".length()));
                    Author author = scoped.session().getOne(Author.class, id);
                    author.setEmail("seen@example.org");
                    byte[] body = author.getName().getBytes(StandardCharsets.UTF_8);
                    scoped.session().flush();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                })
                .getFilters()
                .add(new SessionFilter(scoped));
        server.start();
        try {
            HttpClient client = HttpClient.newHttpClient();
            for (String name : new String[] {"alice", "bob"}) {
                URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/authors/"
                        + (name.equals("alice") ? 1 : 2));
                assertThat(client.send(
                                        HttpRequest.newBuilder(uri)
                                                .timeout(Duration.ofMinutes(1))
                                                .build(),
                                        BodyHandlers.ofString())
                                .body())
                        .isEqualTo(name);
            }
        } finally {
            server.stop(1);
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(email(2L)).isEqualTo("seen@example.org");
        assertThat(blog.engine.poolStatus().active()).isZero();
    }
}
