package io.aludel.benchmarks.blogjpa.repository;

import io.aludel.benchmarks.blogjpa.model.User;
import io.aludel.benchmarks.blogjpa.web.UserOut;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

/** Users. */
@Transactional(readOnly = true)
public interface Users extends JpaRepository<User, Long> {
    List<UserOut> findTop100ByOrderByName();

    Optional<UserOut> findOutById(long id);
}
