package io.aludel.examples.recipes.filters;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with entries in a diary. */
@Entity
@Table(name = "people")
public class Person extends Shareable {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL)
    @OrderBy("day")
    private List<DiaryEntry> entries = new ArrayList<>();

    public Person(String name, boolean shared) {
        super(shared);
        this.name = name;
    }

    public Person write(LocalDate day, String text, boolean isShared) {
        entries.add(new DiaryEntry(day, text, isShared));
        return this;
    }

    public String getName() {
        return name;
    }

    public List<DiaryEntry> getEntries() {
        return entries;
    }
}
