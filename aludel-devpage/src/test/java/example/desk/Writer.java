package example.desk;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who writes. */
@Entity
@Table(name = "writers")
public class Writer {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50, nullable = false, unique = true)
    private String name;

    @OneToMany(mappedBy = "writer", cascade = CascadeType.ALL)
    private List<Story> stories = new ArrayList<>();

    public Writer(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public List<Story> getStories() {
        return stories;
    }
}
