package io.aludel.orm.event;

import io.aludel.orm.annotation.Validates;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates what is put into it, and notes when it is written. */
@Entity
class Letter extends Stamped {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String subject;

    private @Nullable String sender;

    private @Nullable String receiver;

    private int weight;

    @OneToMany(mappedBy = "letter", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Page> pages = new ArrayList<>();

    final transient List<String> seen = new ArrayList<>();

    Letter() {
        this.subject = "";
        this.weight = -1;
    }

    Letter(String subject) {
        this.subject = subject;
    }

    @Validates("subject")
    private String strip(String value) {
        return value.strip();
    }

    @Validates({"sender", "receiver"})
    String address(String attribute, @Nullable String value) {
        if (value != null && !value.contains("@")) {
            throw new IllegalArgumentException(attribute + " is no address: " + value);
        }
        return value;
    }

    @Validates("weight")
    int positive(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative");
        }
        return value;
    }

    @Validates("stamp")
    void stampIsSeen(@Nullable String value) {
        seen.add("stamp " + value);
    }

    @Validates(value = "pages", includeRemoves = true)
    Page page(Page page, boolean removed) {
        seen.add((removed ? "removed " : "added ") + page.getText());
        return page;
    }

    @PrePersist
    void prepared() {
        CALLS.add("prePersist of the class");
    }

    @Override
    @PreUpdate
    void changed() {
        super.changed();
        CALLS.add("preUpdate");
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getSubject() {
        return subject;
    }

    void setSubject(String subject) {
        this.subject = subject;
    }

    @Nullable
    String getSender() {
        return sender;
    }

    void setSender(@Nullable String sender) {
        this.sender = sender;
    }

    void setReceiver(@Nullable String receiver) {
        this.receiver = receiver;
    }

    @Nullable
    String getReceiver() {
        return receiver;
    }

    int getWeight() {
        return weight;
    }

    void setWeight(int weight) {
        this.weight = weight;
    }

    List<Page> getPages() {
        return pages;
    }

    void setPages(List<Page> pages) {
        this.pages = pages;
    }
}
