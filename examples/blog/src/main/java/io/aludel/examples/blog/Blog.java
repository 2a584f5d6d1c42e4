package io.aludel.examples.blog;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.sql.Sql.select;

import io.aludel.engine.Engine;
import io.aludel.examples.blog.model.Comment;
import io.aludel.examples.blog.model.Post;
import io.aludel.examples.blog.model.PostStatus;
import io.aludel.examples.blog.model.Post_;
import io.aludel.examples.blog.model.SoftDeletable;
import io.aludel.examples.blog.model.SoftDeletable_;
import io.aludel.examples.blog.model.Tag;
import io.aludel.examples.blog.model.User;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.script.SqlRevisions;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import java.io.PrintStream;
import java.util.List;

/** The blog on one database. */
final class Blog {
    private final Engine engine;
    private final SessionFactory sessions;

    Blog(Engine engine) {
        this.engine = engine;
        this.sessions = SessionFactory.of(engine, Models.REGISTRY)
                .with(SessionOptions.DEFAULT.loading(
                        withLoaderCriteria(SoftDeletable.class, SoftDeletable_.deletedAt.isNull())));
    }

    /** The history of the tables: classes that the processor has listed, and files of SQL. */
    static Migrations migrations(Engine engine) {
        ClassLoader loader = Blog.class.getClassLoader();
        return Migrations.of(engine)
                .from(JavaRevisions.indexed(loader), SqlRevisions.onClassPath("db/revisions", loader));
    }

    /** Brings the tables up to date. Several instances may start at once: one does it, the others wait. */
    void migrate(PrintStream out) {
        migrations(engine).upgrade("head").forEach(step -> out.println("  " + step));
    }

    /** Somebody writes a post; two people comment on it, of whom one thinks better of it. */
    void write() {
        try (Session session = sessions.open()) {
            User ada = new User("ada@example.org", "Ada");
            ada.setBio("Writes notes that are longer than what they are about.");
            User bob = new User("bob@example.org", "Bob");
            Post post = new Post(ada, "Notes on an Engine", "It weaves algebraical patterns.");
            post.getTags().add(new Tag("engines"));
            post.publish();
            Comment regretted = new Comment(post, bob, "First!");
            session.addAll(List.of(ada, bob, post, regretted, new Comment(post, bob, "Just as the loom does.")));
            session.commit();

            regretted.delete();
            session.commit();
        }
    }

    /** Prints what readers see. */
    void printFrontPage(PrintStream out) {
        try (Session session = sessions.open()) {
            List<Post> posts = session.execute(select(Post.class)
                            .where(Post_.status.eq(PostStatus.PUBLISHED))
                            .orderBy(Post_.publishedAt.desc())
                            .options(
                                    selectinload(Post_.author), selectinload(Post_.tags), selectinload(Post_.comments)))
                    .all();
            for (Post post : posts) {
                out.println("/" + post.getSlug() + "  " + post.getTitle() + ", by "
                        + post.getAuthor().getDisplayName());
                post.getTags().forEach(tag -> out.println("    #" + tag.getName()));
                post.getComments()
                        .forEach(comment ->
                                out.println("    " + comment.getAuthor().getDisplayName() + ": " + comment.getBody()));
            }
        }
    }
}
