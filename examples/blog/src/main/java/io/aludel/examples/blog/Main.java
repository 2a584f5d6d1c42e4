package io.aludel.examples.blog;

import io.aludel.engine.Engine;
import io.aludel.error.AludelException;

/** Starts the blog on a database, {@code sqlite:target/blog.db} if none is named: brings its tables up to date, and uses them. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        String url = arguments.length > 0 ? arguments[0] : "sqlite:target/blog.db";
        try (Engine engine = Engine.create(url)) {
            Blog blog = new Blog(engine);
            System.out.println("== The tables of " + engine.url());
            blog.migrate(System.out);
            System.out.println("== The front page");
            blog.write();
            blog.printFrontPage(System.out);
        } catch (AludelException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
