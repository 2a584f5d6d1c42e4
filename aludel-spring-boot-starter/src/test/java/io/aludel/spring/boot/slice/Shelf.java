package io.aludel.spring.boot.slice;

import static io.aludel.sql.Sql.select;

import io.aludel.orm.Session;
import io.aludel.spring.model.Author;
import io.aludel.spring.model.Author_;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class Shelf {
    private final Session session;

    Shelf(Session session) {
        this.session = session;
    }

    void add(String name) {
        session.add(new Author(name));
    }

    List<String> names() {
        return session.execute(select(Author_.name).orderBy(Author_.name)).all();
    }
}
