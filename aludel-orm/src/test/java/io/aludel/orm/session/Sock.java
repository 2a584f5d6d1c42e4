package io.aludel.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

@Entity
class Sock implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 20)
    private String color;

    @ManyToOne
    private @Nullable Suitcase suitcase;

    Sock(String color) {
        this.color = color;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getColor() {
        return color;
    }

    void setColor(String color) {
        this.color = color;
    }

    @Nullable
    Suitcase getSuitcase() {
        return suitcase;
    }

    void setSuitcase(@Nullable Suitcase suitcase) {
        this.suitcase = suitcase;
    }
}
