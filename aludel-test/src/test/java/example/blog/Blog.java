package example.blog;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import java.util.ArrayList;
import java.util.List;

/** What the application does; it opens its own sessions, and commits. */
final class Blog {
    private final SessionFactory sessions;

    Blog(SessionFactory sessions) {
        this.sessions = sessions;
    }

    void register(String... names) {
        sessions.transactWithoutResult(session -> {
            for (String name : names) {
                Author author = new Author(name);
                author.getArticles().add(new Article("About " + name, author));
                session.add(author);
            }
        });
    }

    long authors() {
        return sessions.transact(
                session -> session.execute(select(count()).from(Author.class)).one());
    }

    List<String> titles() {
        try (Session session = sessions.open()) {
            return session.execute(select(Author.class).options(selectinload(Author_.articles))).all().stream()
                    .flatMap(author -> author.getArticles().stream())
                    .map(Article::getTitle)
                    .toList();
        }
    }

    List<String> titlesInALoop() {
        List<String> titles = new ArrayList<>();
        try (Session session = sessions.open()) {
            for (Author author : session.execute(select(Author.class)).all()) {
                author.getArticles().forEach(article -> titles.add(article.getTitle()));
            }
        }
        return titles;
    }

    List<String> titlesByHand() {
        List<String> titles = new ArrayList<>();
        try (Session session = sessions.open()) {
            for (Author author : session.execute(select(Author.class)).all()) {
                titles.addAll(titlesOf(session, author));
            }
        }
        return titles;
    }

    private static List<String> titlesOf(Session session, Author author) {
        return session.execute(select(Article_.title).where(Article_.author.eq(author)))
                .all();
    }
}
