package io.aludel.benchmarks.blogjpa.web;

import io.aludel.benchmarks.blogjpa.model.User;
import io.aludel.benchmarks.blogjpa.repository.Users;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Those who write. Repositories have transactions of their own. */
@RestController
@RequestMapping("/users")
public class UserController {
    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    @GetMapping
    public List<UserOut> list() {
        return users.findTop100ByOrderByName();
    }

    @GetMapping("/{id}")
    public UserOut one(@PathVariable long id) {
        return users.findOutById(id).orElseThrow(() -> new Missing("user", id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Created add(@Valid @RequestBody UserIn in) {
        return new Created(users.save(new User(in.email(), in.name())).getId());
    }
}
