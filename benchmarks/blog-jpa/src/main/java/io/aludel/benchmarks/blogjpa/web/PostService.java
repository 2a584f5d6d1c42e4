package io.aludel.benchmarks.blogjpa.web;

import io.aludel.benchmarks.blogjpa.model.Comment;
import io.aludel.benchmarks.blogjpa.model.Post;
import io.aludel.benchmarks.blogjpa.model.Tag;
import io.aludel.benchmarks.blogjpa.model.User;
import io.aludel.benchmarks.blogjpa.repository.Comments;
import io.aludel.benchmarks.blogjpa.repository.PostRow;
import io.aludel.benchmarks.blogjpa.repository.Posts;
import io.aludel.benchmarks.blogjpa.repository.TagOfPost;
import io.aludel.benchmarks.blogjpa.repository.Tags;
import io.aludel.benchmarks.blogjpa.repository.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with posts; each method is a transaction. */
@Service
class PostService {
    private static final int PAGE = 20;
    private static final int FOUND = 50;

    private final Posts posts;
    private final Users users;
    private final Tags tags;
    private final Comments comments;
    private final CurrentTenantIdentifierResolver<String> blog;

    PostService(Posts posts, Users users, Tags tags, Comments comments, CurrentTenantIdentifierResolver<String> blog) {
        this.posts = posts;
        this.users = users;
        this.tags = tags;
        this.comments = comments;
        this.blog = blog;
    }

    @Transactional(readOnly = true)
    public Window window(long after, int size) {
        List<PostLine> lines = lines(posts.before(after, Limit.of(size)));
        return new Window(
                lines, lines.size() < size ? null : lines.get(size - 1).id());
    }

    @Transactional(readOnly = true)
    public PostPage page(int number) {
        Page<PostRow> page = posts.page(PageRequest.of(number, PAGE));
        return new PostPage(lines(page.getContent()), number, page.getTotalElements());
    }

    @Transactional(readOnly = true)
    public List<PostLine> search(String word) {
        String pattern = word.replaceAll("[!%_]", "!$0");
        return lines(posts.search("%" + pattern + "%", Limit.of(FOUND)));
    }

    private List<PostLine> lines(List<PostRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> names = posts
                .tagsOf(rows.stream().map(PostRow::id).toList())
                .stream()
                .collect(
                        Collectors.groupingBy(TagOfPost::post, Collectors.mapping(TagOfPost::tag, Collectors.toSet())));
        return rows.stream()
                .map(row -> new PostLine(row.id(), row.title(), row.author(), names.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public PostOut one(long id) {
        Post post = posts.findWithAuthorAndTagsById(id).orElseThrow(() -> new Missing("post", id));
        User author = post.getAuthor();
        return new PostOut(
                id,
                post.getTitle(),
                post.getBody(),
                post.getCreatedAt(),
                new UserOut(author.getId(), author.getName()),
                post.getTags().stream().map(Tag::getName).collect(Collectors.toCollection(TreeSet::new)),
                comments.below(post));
    }

    @Transactional
    public Created add(PostIn in) {
        Post post = new Post(user(in.author()), in.title(), in.body());
        post.getTags().addAll(tags(in.tags()));
        return new Created(posts.save(post).getId());
    }

    @Transactional
    public void change(long id, PostIn in) {
        Post post = posts.findWithTagsById(id).orElseThrow(() -> new Missing("post", id));
        post.rewrite(in.title(), in.body());
        Set<Tag> wanted = tags(in.tags());
        post.getTags().retainAll(wanted);
        post.getTags().addAll(wanted);
    }

    @Transactional
    public void delete(long id) {
        Post post = post(id);
        Instant now = Instant.now();
        post.hide(now);
        comments.hide(post, now);
    }

    @Transactional
    public void restore(long id) {
        String of = blog.resolveCurrentTenantIdentifier();
        comments.restore(id, of);
        if (posts.restore(id, of) == 0) {
            throw new Missing("post", id);
        }
    }

    @Transactional
    public Created comment(long id, CommentIn in) {
        Comment comment = new Comment(post(id), user(in.author()), in.body());
        return new Created(comments.save(comment).getId());
    }

    private Post post(long id) {
        return posts.findById(id).orElseThrow(() -> new Missing("post", id));
    }

    private User user(long id) {
        return users.findById(id).orElseThrow(() -> new Missing("user", id));
    }

    /** Those that are there in one statement, and the others new. */
    private Set<Tag> tags(Set<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Set<Tag> found = new HashSet<>(tags.findByNameIn(names));
        Set<String> known = found.stream().map(Tag::getName).collect(Collectors.toSet());
        List<Tag> missing = new ArrayList<>();
        names.stream().filter(name -> !known.contains(name)).forEach(name -> missing.add(new Tag(name)));
        found.addAll(tags.saveAll(missing));
        return found;
    }
}
