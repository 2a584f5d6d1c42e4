package io.aludel.examples.blogspring.web;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;

import io.aludel.examples.blogspring.model.Post_;
import io.aludel.examples.blogspring.model.Tag_;
import io.aludel.orm.Session;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is written about. */
@RestController
public class Tags {
    private final Session session;

    Tags(Session session) {
        this.session = session;
    }

    @GetMapping("/tags")
    public List<TagCount> counts() {
        return session.execute(select(Tag_.name, count(Post_.id))
                        .outerJoin(Tag_.posts)
                        .groupBy(Tag_.name)
                        .orderBy(count(Post_.id).desc(), Tag_.name))
                .map(TagCount::new)
                .all();
    }
}
