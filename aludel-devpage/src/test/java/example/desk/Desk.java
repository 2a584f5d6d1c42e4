package example.desk;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.select;
import static io.aludel.type.SqlTypes.BIGINT;

import io.aludel.devpage.DevPage;
import io.aludel.devpage.DevPageOptions;
import io.aludel.devpage.DevPageServer;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.load.FetchMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A small application with its development page, and what it does. */
final class Desk implements AutoCloseable {
    static final List<String> NAMES = List.of("Ann", "Bob", "Cid");

    private final HttpClient client = HttpClient.newHttpClient();
    final Engine engine;
    final SessionFactory sessions;
    final DevPage page;
    final DevPageServer server;

    Desk(Path folder, UnaryOperator<DevPageOptions> options) {
        engine = Engine.create("sqlite:" + folder.resolve("desk.db"));
        Registry models = Registry.of(Writer.class, Story.class);
        models.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, models).fetchMode(FetchMode.ONE);
        sessions.transactWithoutResult(session -> NAMES.forEach(name -> {
            Writer writer = new Writer(name);
            writer.getStories().add(new Story("The secret of " + name, writer));
            session.add(writer);
        }));
        page = DevPage.of(sessions, options.apply(DevPageOptions.enabled(true)));
        server = page.start(0);
    }

    /** Touches an attribute in a loop. */
    void titles() {
        try (Session session = sessions.open()) {
            for (Writer writer : session.execute(select(Writer.class)).all()) {
                writer.getStories().size();
            }
        }
    }

    void rename(String from, String to) {
        sessions.transactWithoutResult(session -> {
            Writer writer = session.execute(select(Writer.class).where(Writer_.name.eq(from)))
                    .one();
            writer.getStories().add(new Story(to, writer));
        });
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    String body(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    URI uri() {
        return server.uri();
    }

    /** Two revisions. */
    static Migrations migrations(Engine engine) {
        return Migrations.of(engine).from(JavaRevisions.of(First.class, Second.class));
    }

    /** A revision that tries to be more than text. */
    @Revision(id = "1975ea83b712", message = "tables of <b>\"desks\"</b> & more")
    static final class First implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("desks", column("id", BIGINT).primaryKey());
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("desks");
        }
    }

    /** Another one. */
    @Revision(id = "27c6a30d7c24", down = "1975ea83b712", message = "tables of lamps")
    static final class Second implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("lamps", column("id", BIGINT).primaryKey());
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("lamps");
        }
    }

    @Override
    public void close() {
        page.close();
        engine.close();
    }
}
