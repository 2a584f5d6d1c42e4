package io.aludel.benchmarks.blogjpa.repository;

import io.aludel.benchmarks.blogjpa.model.Tag;
import io.aludel.benchmarks.blogjpa.web.TagCount;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** Tags. */
@Transactional(readOnly = true)
public interface Tags extends JpaRepository<Tag, Long> {
    List<Tag> findByNameIn(Collection<String> names);

    @Query("""
            select new io.aludel.benchmarks.blogjpa.web.TagCount(t.name, count(p.id))
            from Tag t left join t.posts p
            group by t.name
            order by count(p.id) desc, t.name
            """)
    List<TagCount> counts();
}
