package io.aludel.examples.recipes.filters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody wrote on a day. */
@Entity
@Table(name = "diary_entries")
public class DiaryEntry extends Shareable {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private LocalDate day;

    @Column(length = 100)
    private String text;

    @ManyToOne(optional = false)
    private @Nullable Person person;

    public DiaryEntry(LocalDate day, String text, boolean shared) {
        super(shared);
        this.day = day;
        this.text = text;
    }

    public String getText() {
        return text;
    }

    public @Nullable Person getPerson() {
        return person;
    }
}
