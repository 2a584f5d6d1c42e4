package io.aludel.orm.docs;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import java.util.ArrayList;
import java.util.List;

/** The database of the pages: a blog with two authors and three articles. Keeps the statements that are sent. */
final class Blog implements AutoCloseable {
    static final Registry MODELS =
            Registry.of(Author.class, Article.class, Label.class, Attachment.class, Picture.class, Recording.class);

    final Engine engine = Engine.create("sqlite::memory:");
    final SessionFactory sessions;
    private final List<String> statements = new ArrayList<>();

    Blog() {
        this(MODELS);
    }

    Blog(Registry models) {
        models.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, models);
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    static Blog filled() {
        Blog blog = new Blog();
        blog.sessions.transactWithoutResult(session -> {
            Author alice = new Author("alice", "alice@example.org");
            Author bob = new Author("bob", "bob@example.org");
            alice.setHome(new Address("Main Street 1", "Springfield"));
            Article hello = new Article("Hello", "Hello, world");
            Article again = new Article("Again", "Back again");
            alice.getArticles().addAll(List.of(hello, again));
            bob.getArticles().add(new Article("Draft", "Not yet"));
            hello.publish();
            Label java = new Label("java");
            hello.getLabels().addAll(List.of(java, new Label("sql")));
            again.getLabels().add(java);
            hello.getAttachments().add(new Picture("cat.png", 640));
            hello.getAttachments().add(new Recording("purr.ogg", 12));
            session.addAll(List.of(alice, bob));
        });
        blog.statements.clear();
        return blog;
    }

    /** The statements since the last call. */
    List<String> sent() {
        List<String> sent = List.copyOf(statements);
        statements.clear();
        return sent;
    }

    @Override
    public void close() {
        engine.close();
    }
}
