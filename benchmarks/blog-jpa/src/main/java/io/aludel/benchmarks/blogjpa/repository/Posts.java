package io.aludel.benchmarks.blogjpa.repository;

import io.aludel.benchmarks.blogjpa.model.Post;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Posts. Lists are read as rows, and their tags with a second query: a joined collection would be paged in memory. */
public interface Posts extends JpaRepository<Post, Long> {
    @Query("""
            select new io.aludel.benchmarks.blogjpa.repository.PostRow(p.id, p.title, a.name)
            from Post p join p.author a
            where p.id < :after
            order by p.id desc
            """)
    List<PostRow> before(long after, Limit limit);

    @Query(value = """
            select new io.aludel.benchmarks.blogjpa.repository.PostRow(p.id, p.title, a.name)
            from Post p join p.author a
            order by p.id desc
            """, countQuery = "select count(p) from Post p")
    Page<PostRow> page(Pageable page);

    @Query("""
            select new io.aludel.benchmarks.blogjpa.repository.PostRow(p.id, p.title, a.name)
            from Post p join p.author a
            where lower(p.title) like lower(:pattern) escape '!' or lower(p.body) like lower(:pattern) escape '!'
            order by p.id desc
            """)
    List<PostRow> search(String pattern, Limit limit);

    @Query("""
            select new io.aludel.benchmarks.blogjpa.repository.TagOfPost(p.id, t.name)
            from Post p join p.tags t
            where p.id in :posts
            """)
    List<TagOfPost> tagsOf(Collection<Long> posts);

    @EntityGraph(attributePaths = {"author", "tags"})
    Optional<Post> findWithAuthorAndTagsById(long id);

    @EntityGraph(attributePaths = "tags")
    Optional<Post> findWithTagsById(long id);

    /** Hibernate does not see what is hidden, so this is SQL. */
    @Modifying
    @Query(nativeQuery = true, value = "update posts set deleted_at = null where id = :id and blog = :blog")
    int restore(long id, String blog);
}
