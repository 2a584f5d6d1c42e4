package example.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What is written. */
@Entity
@Table(name = "stories")
public class Story {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 80)
    private String title;

    @ManyToOne(optional = false)
    private Writer writer;

    public Story(String title, Writer writer) {
        this.title = title;
        this.writer = writer;
    }

    public String getTitle() {
        return title;
    }
}
