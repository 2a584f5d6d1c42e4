package io.aludel.orm.readme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

// region Essay
@Entity
@Table(name = "essays")
public class Essay {
    @Id
    @GeneratedValue
    private Long id;

    @Column(length = 200, nullable = false)
    private String title;

    @ManyToOne(optional = false)
    private Writer author; // the column author_id, a foreign key to writers.id

    public Essay(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public Writer getAuthor() {
        return author;
    }
}
// endregion
