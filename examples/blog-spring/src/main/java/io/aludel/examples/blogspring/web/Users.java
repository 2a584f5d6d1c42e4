package io.aludel.examples.blogspring.web;

import static io.aludel.sql.Sql.select;

import io.aludel.examples.blogspring.model.User;
import io.aludel.examples.blogspring.model.User_;
import io.aludel.orm.Session;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Those who write. */
@RestController
@RequestMapping("/users")
public class Users {
    private final Session session;

    Users(Session session) {
        this.session = session;
    }

    /** Reading needs no transaction, and holds no connection while the answer is written. */
    @GetMapping
    public List<UserOut> list() {
        return session.execute(
                        select(User.class).as(UserOut.class).orderBy(User_.name).limit(100))
                .all();
    }

    @GetMapping("/{id}")
    public UserOut one(@PathVariable long id) {
        return session.execute(select(User.class).as(UserOut.class).where(User_.id.eq(id)))
                .oneOrEmpty()
                .orElseThrow(() -> new Missing("user", id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created add(@Valid @RequestBody UserIn in) {
        User user = new User(in.email(), in.name());
        session.add(user);
        session.flush();
        return new Created(user.getId());
    }
}
