package io.aludel.servlet;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.engine.PoolEvent;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session for each request, in Jetty. */
class SessionFilterTest {
    /** What a servlet of a test does. */
    @FunctionalInterface
    interface Answer {
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private final TestDatabase database = TestDatabases.create(TestDatabase.Kind.SQLITE);
    private final Engine engine = Engine.create(database.url());
    private final Registry models = Registry.of(Guest.class);
    private final SessionFactory sessions = SessionFactory.of(engine, models);
    private final List<String> connections = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Session> seen = new LinkedBlockingQueue<>();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void tables() {
        models.metadata().createAll(engine);
        sessions.transactWithoutResult(session -> session.add(new Guest("ann")));
        engine.events().pool().on(PoolEvent.Kind.CHECKOUT, event -> connections.add("out"));
        engine.events().pool().on(PoolEvent.Kind.CHECKIN, event -> connections.add("in"));
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        engine.close();
        database.close();
    }

    private HttpResponse<String> ask(Answer answer) throws Exception {
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        FilterHolder filter = new FilterHolder(new SessionFilter(sessions));
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        ServletHolder holder = new ServletHolder(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                answer.answer(request, response);
            }
        });
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/");
        server.setHandler(context);
        server.start();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + "/"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Guest ann(HttpServletRequest request) {
        Session session = SessionFilter.session(request);
        seen.add(session);
        return session.execute(select(Guest.class)).one();
    }

    private void assertEnded() throws InterruptedException {
        Session session = seen.poll(10, TimeUnit.SECONDS);
        for (int tries = 0; tries < 100 && session != null && session.iterator().hasNext(); tries++) {
            Thread.sleep(20);
        }
        assertThat(session).isNotNull();
        assertThat(session.iterator().hasNext()).isFalse();
    }

    @Test
    void aRequestReadsWithoutATransaction() throws Exception {
        var answer = ask((request, response) -> {
            Guest ann = ann(request);
            assertThat(SessionFilter.session(request).contains(ann)).isTrue();
            assertThat(connections).containsExactly("out", "in");
            response.getWriter().print(ann.getName());
        });
        assertThat(answer.body()).isEqualTo("ann");
        assertEnded();
    }

    @Test
    void aTransactionIsCommittedOrRolledBack() throws Exception {
        var answer = ask((request, response) -> {
            Guest bob = SessionFilter.transact(request, session -> {
                Guest made = new Guest("bob");
                SessionFilter.transact(request, inner -> {
                    inner.add(made);
                    return made;
                });
                return made;
            });
            try {
                SessionFilter.transact(request, session -> {
                    session.add(new Guest("cid"));
                    throw new IllegalStateException("no");
                });
            } catch (IllegalStateException expected) {
                response.getWriter().print(bob.getName() + " " + bob.getId() + " " + expected.getMessage());
            }
        });
        assertThat(answer.body()).isEqualTo("bob 2 no");
        List<Guest> stored = sessions.transact(
                session -> session.execute(select(Guest.class)).all());
        assertThat(stored).extracting(Guest::getName).containsExactly("ann", "bob");
    }

    @Test
    void aRequestThatFailsEndsItsSession() throws Exception {
        var answer = ask((request, response) -> {
            ann(request);
            throw new IOException("failed");
        });
        assertThat(answer.statusCode()).isEqualTo(500);
        assertEnded();
    }

    @Test
    void anAsynchronousRequestKeepsItsSession() throws Exception {
        var answer = ask((request, response) -> {
            if (request.getDispatcherType() == DispatcherType.ASYNC) {
                // The second pass has the same session, with its objects.
                Session session = SessionFilter.session(request);
                response.getWriter().print(session.iterator().hasNext() + " " + (seen.peek() == session));
                return;
            }
            request.setAttribute("kept", ann(request));
            AsyncContext context = request.startAsync();
            context.start(context::dispatch);
        });
        assertThat(answer.body()).isEqualTo("true true");
        assertEnded();
    }

    @Test
    void anotherThreadMayStreamTheAnswer() throws Exception {
        var answer = ask((request, response) -> {
            AsyncContext context = request.startAsync();
            context.start(() -> {
                SessionFilter.transact(request, session -> {
                    seen.add(session);
                    try (var guests = session.stream(select(Guest.class), 10)) {
                        for (Guest guest : guests) {
                            response.getWriter().print(guest.getName());
                        }
                    } catch (IOException failure) {
                        throw new java.io.UncheckedIOException(failure);
                    }
                    return session;
                });
                context.complete();
            });
        });
        assertThat(answer.body()).isEqualTo("ann");
        assertEnded();
        assertThat(connections).containsExactly("out", "in");
    }

    @Test
    void anUnansweredRequestTimesOutAndEndsItsSession() throws Exception {
        var answer = ask((request, response) -> {
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                ann(request);
                request.startAsync().setTimeout(50);
            }
        });
        assertThat(answer.statusCode()).isEqualTo(500);
        assertEnded();
    }
}
