package example.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

// region task
@Entity
@Table(name = "tasks")
public class Task {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 200, nullable = false)
    private String title;

    private boolean done;

    @ManyToOne(optional = false)
    private Project project; // the column project_id

    public Task(Project project, String title) {
        this.project = project;
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public void finish() {
        done = true;
    }
}
// endregion
