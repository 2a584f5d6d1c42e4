package io.aludel.orm.docs;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Orm.entity;
import static io.aludel.orm.Orm.fromStatement;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.lower;
import static io.aludel.sql.Sql.parameter;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static io.aludel.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.DmlStrategy;
import io.aludel.orm.Nulls;
import io.aludel.orm.SelectedItem;
import io.aludel.orm.Session;
import io.aludel.orm.SessionQuery;
import io.aludel.sql.Row2;
import io.aludel.type.SqlTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the pages say about statements over many rows and about less common queries. */
class StatementPagesTest {
    private Blog blog;
    private Session session;

    @BeforeEach
    void open() {
        blog = Blog.filled();
        session = blog.sessions.open();
    }

    @AfterEach
    void close() {
        session.close();
        blog.close();
    }

    @Test
    void rows() {
        // region bulkRows
        session.execute(
                insert(Author.class).set(Author_.email, lower(value("NOBODY@EXAMPLE.ORG"))), // for all rows
                List.of(
                        Map.of("name", "carol", "home", new Address("Elm St", "Oslo")),
                        Map.of("name", "dave", "home", new Address("Oak St", "Bergen")),
                        Map.of(
                                "name",
                                "erin",
                                "email",
                                "erin@example.org"))); // other attributes: a statement of its own
        List<Label> labels = session.execute(
                        insert(Label.class).returning(Label.class).inParameterOrder(),
                        List.of(Map.of("name", "orm"), Map.of("name", "jdbc")))
                .all(); // objects of this session
        session.execute(
                update(Author.class)
                        .set(Author_.email, parameter("to", SqlTypes.VARCHAR))
                        .where(Author_.name.eq(parameter("who", SqlTypes.VARCHAR)))
                        .withOption(DmlStrategy.OPTION, DmlStrategy.RAW),
                List.of(Map.of("who", "carol", "to", "c@example.org"), Map.of("who", "dave", "to", "d@example.org")));
        // endregion
        assertThat(labels).extracting(Label::getName).containsExactly("orm", "jdbc");
        assertThat(session.execute(select(Author_.email).where(Author_.name.in("carol", "dave", "erin")))
                        .all())
                .containsExactlyInAnyOrder("c@example.org", "d@example.org", "erin@example.org");
        session.execute(insert(Label.class).withOption(Nulls.OPTION, Nulls.WRITTEN), List.of(Map.of("name", "x")));
    }

    @Test
    void objects() {
        List<Author> imported = List.of(new Author("carol", "c@example.org"), new Author("dave", "d@example.org"));
        // region bulkObjects
        session.bulkInsert(Author.class, imported); // the quickest way in: they stay outside the session
        List<Author> detached = session.execute(select(Author.class)).all();
        session.expungeAll();
        detached.forEach(author -> author.setEmail(author.getName() + "@example.com"));
        session.bulkUpdate(detached); // UPDATE authors SET email=? WHERE id = ?, one batch
        session.upsertAll(Label.class, List.of(new Label("java"), new Label("orm")), Label_.name); // by its name
        // endregion
        assertThat(session.scalar(select(count()).from(Author.class).where(Author_.email.like("%@example.com"))))
                .isEqualTo(4);
        assertThat(session.scalar(select(count()).from(Label.class).where(Label_.name.in("java", "orm"))))
                .isEqualTo(2);
    }

    @Test
    void valuesOfSeveralColumns() {
        // region composites
        session.execute(update(Author.class)
                .set(Author_.home, new Address("Elm St", "Oslo")) // SET street=?, city=?
                .where(Author_.name.eq("alice")));
        Address home = session.execute(select(Author_.home).where(Author_.home.in(new Address("Elm St", "Oslo"))))
                .one();
        // endregion
        assertThat(home).isEqualTo(new Address("Elm St", "Oslo"));
    }

    @Test
    void statementsOfOtherKinds() {
        // region mixedStatement
        List<Row2<Author, Long>> written = session.execute(fromStatement(
                        entity(Author.class),
                        count().label("written"),
                        text("select authors.*, (select count(*) from articles where author_id = authors.id) as written"
                                + " from authors")))
                .all();
        // endregion
        // region description
        List<String> header = SelectedItem.of(select(entity(Author.class), Article_.title, count().label("n"))).stream()
                .map(item -> item.name() + ": " + item.type().getSimpleName())
                .toList(); // Author: Author, title: String, n: Long
        // endregion
        // region classicQuery
        SessionQuery<Author> query =
                session.query(Author.class).join(Author_.articles).filter(Article_.published.isTrue());
        long articles = query.count(); // SELECT count(*) FROM (SELECT ..)
        List<String> names = session.execute(query.selecting(Author_.name)).all(); // with_entities
        List<Author> authors = session.query(Author.class)
                .options(joinedload(Author_.articles))
                .all();
        // endregion
        assertThat(written).hasSize(2);
        assertThat(header).containsExactly("Author: Author", "title: String", "n: Long");
        assertThat(names).hasSize((int) articles);
        assertThat(authors).hasSize(2);
    }
}
