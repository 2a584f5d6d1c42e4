package io.aludel.benchmarks.blogjpa.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was written. */
@RestController
@RequestMapping("/posts")
public class PostController {
    private final PostService posts;

    PostController(PostService posts) {
        this.posts = posts;
    }

    @GetMapping
    public Window window(
            @RequestParam(defaultValue = "9223372036854775807") long after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return posts.window(after, size);
    }

    @GetMapping("/pages/{page}")
    public PostPage page(@PathVariable @Min(0) @Max(10_000) int page) {
        return posts.page(page);
    }

    @GetMapping("/search")
    public List<PostLine> search(@RequestParam @NotBlank String word) {
        return posts.search(word);
    }

    @GetMapping("/{id}")
    public PostOut one(@PathVariable long id) {
        return posts.one(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Created add(@Valid @RequestBody PostIn in) {
        return posts.add(in);
    }

    @PutMapping("/{id}")
    public void change(@PathVariable long id, @Valid @RequestBody PostIn in) {
        posts.change(id, in);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(@PathVariable long id) {
        posts.delete(id);
    }

    @PostMapping("/{id}/restored")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void restore(@PathVariable long id) {
        posts.restore(id);
    }

    @PostMapping("/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    public Created comment(@PathVariable long id, @Valid @RequestBody CommentIn in) {
        return posts.comment(id, in);
    }
}
