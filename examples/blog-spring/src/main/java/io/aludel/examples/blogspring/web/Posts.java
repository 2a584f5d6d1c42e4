package io.aludel.examples.blogspring.web;

import static io.aludel.orm.Load.includeDeleted;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.or;
import static io.aludel.sql.Sql.select;

import io.aludel.examples.blogspring.model.Comment;
import io.aludel.examples.blogspring.model.Post;
import io.aludel.examples.blogspring.model.Post_;
import io.aludel.examples.blogspring.model.Tag;
import io.aludel.examples.blogspring.model.Tag_;
import io.aludel.examples.blogspring.model.User;
import io.aludel.orm.Session;
import io.aludel.sql.Select;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
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

/** What was written, in several ways to page through it. */
@RestController
@RequestMapping("/posts")
public class Posts {
    private final Session session;

    Posts(Session session) {
        this.session = session;
    }

    private static Select<PostLine> lines() {
        return select(Post.class).as(PostLine.class).orderBy(Post_.id.desc());
    }

    /** Newest first, from where the last window ended: as quick at the end as at the beginning, and nothing is seen twice. */
    @GetMapping
    public Window window(
            @RequestParam(defaultValue = "9223372036854775807") long after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        List<PostLine> posts =
                session.execute(lines().where(Post_.id.lt(after)).limit(size)).all();
        return new Window(
                posts, posts.size() < size ? null : posts.get(size - 1).id());
    }

    /** Page by page, with the number of all. */
    @GetMapping("/pages/{page}")
    public PostPage page(@PathVariable @Min(0) @Max(10_000) int page) {
        int size = 20;
        List<PostLine> posts =
                session.execute(lines().limit(size).offset(page * size)).all();
        Long total = session.scalar(select(count()).from(Post.class));
        return new PostPage(posts, page, total == null ? 0 : total);
    }

    /** What has a word in its title or text. */
    @GetMapping("/search")
    public List<PostLine> search(@RequestParam @NotBlank String word) {
        return session.execute(lines().where(or(Post_.title.icontains(word), Post_.body.icontains(word)))
                        .limit(50))
                .all();
    }

    @GetMapping("/{id}")
    public PostOut one(@PathVariable long id) {
        return session.execute(select(Post.class).as(PostOut.class).where(Post_.id.eq(id)))
                .oneOrEmpty()
                .orElseThrow(() -> new Missing("post", id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created add(@Valid @RequestBody PostIn in) {
        Post post = new Post(user(in.author()), in.title(), in.body());
        post.getTags().addAll(tags(in.tags()));
        session.add(post);
        session.flush();
        return new Created(post.getId());
    }

    @PutMapping("/{id}")
    @Transactional
    public void change(@PathVariable long id, @Valid @RequestBody PostIn in) {
        Post post = session.get(Post.class, id, selectinload(Post_.tags)).orElseThrow(() -> new Missing("post", id));
        post.rewrite(in.title(), in.body());
        Set<Tag> tags = tags(in.tags());
        post.getTags().retainAll(tags);
        post.getTags().addAll(tags);
    }

    /** Takes a post out of sight; its row stays. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void delete(@PathVariable long id) {
        session.delete(session.get(Post.class, id).orElseThrow(() -> new Missing("post", id)));
    }

    /** Brings a post back, and those of its comments that went with it. */
    @PostMapping("/{id}/restored")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void restore(@PathVariable long id) {
        Post post = session.get(Post.class, id, includeDeleted(), selectinload(Post_.comments))
                .orElseThrow(() -> new Missing("post", id));
        Instant deletedAt = post.getDeletedAt();
        if (deletedAt != null) {
            post.getComments().stream()
                    .filter(comment -> deletedAt.equals(comment.getDeletedAt()))
                    .toList()
                    .forEach(session::restore);
            session.restore(post);
        }
    }

    @PostMapping("/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created comment(@PathVariable long id, @Valid @RequestBody CommentIn in) {
        Post post = session.get(Post.class, id).orElseThrow(() -> new Missing("post", id));
        Comment comment = new Comment(post, user(in.author()), in.body());
        session.add(comment);
        session.flush();
        return new Created(comment.getId());
    }

    private User user(long id) {
        return session.get(User.class, id).orElseThrow(() -> new Missing("user", id));
    }

    /** Those that are there in one statement, and the others new. */
    private Set<Tag> tags(Set<String> names) {
        Map<String, Tag> known =
                session.execute(select(Tag.class).where(Tag_.name.in(List.copyOf(names)))).all().stream()
                        .collect(Collectors.toMap(Tag::getName, tag -> tag));
        Set<Tag> tags = new LinkedHashSet<>();
        names.forEach(name -> tags.add(known.computeIfAbsent(name, Tag::new)));
        session.addAll(tags);
        return tags;
    }
}
