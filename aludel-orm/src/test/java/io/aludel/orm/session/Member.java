package io.aludel.orm.session;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Cascades;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
class Member {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(nullable = false, unique = true, length = 50)
    private String name;

    @Column(length = 50)
    private @Nullable String email;

    @OneToMany(mappedBy = "member")
    @Cascades({Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.REFRESH_EXPIRE, Cascade.EXPUNGE})
    private List<Loan> loans = new ArrayList<>();

    Member(String name) {
        this.name = name;
    }

    @Nullable
    Long getId() {
        return id;
    }

    void setId(@Nullable Long id) {
        this.id = id;
    }

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    @Nullable
    String getEmail() {
        return email;
    }

    void setEmail(@Nullable String email) {
        this.email = email;
    }

    List<Loan> getLoans() {
        return loans;
    }
}
