package io.aludel.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
class Loan {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50)
    private String title;

    @ManyToOne
    private @Nullable Member member;

    Loan(String title) {
        this.title = title;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getTitle() {
        return title;
    }

    void setTitle(String title) {
        this.title = title;
    }

    @Nullable
    Member getMember() {
        return member;
    }

    void setMember(@Nullable Member member) {
        this.member = member;
    }
}
