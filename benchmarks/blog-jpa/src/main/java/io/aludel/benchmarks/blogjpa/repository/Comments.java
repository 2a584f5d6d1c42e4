package io.aludel.benchmarks.blogjpa.repository;

import io.aludel.benchmarks.blogjpa.model.Comment;
import io.aludel.benchmarks.blogjpa.model.Post;
import io.aludel.benchmarks.blogjpa.web.CommentOut;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Comments. */
public interface Comments extends JpaRepository<Comment, Long> {
    @Query("""
            select new io.aludel.benchmarks.blogjpa.web.CommentOut(c.id, c.body, a.name)
            from Comment c join c.author a
            where c.post = :post
            order by c.id
            """)
    List<CommentOut> below(Post post);

    @Modifying
    @Query("update Comment c set c.deletedAt = :now where c.post = :post")
    void hide(Post post, Instant now);

    /** Those that went with their post. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update comments set deleted_at = null
            where post_id = :post and blog = :blog
            and deleted_at = (select deleted_at from posts where id = :post)
            """)
    void restore(long post, String blog);
}
