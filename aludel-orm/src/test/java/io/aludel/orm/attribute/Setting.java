package io.aludel.orm.attribute;

import io.aludel.orm.annotation.AsJson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that are kept as JSON. */
@Entity
public class Setting {
    @Id
    private Integer id;

    @AsJson
    private Map<String, @Nullable Object> data = new LinkedHashMap<>();

    @AsJson(tracked = false)
    private @Nullable Map<String, Object> plain;

    @AsJson
    private @Nullable List<String> words;

    @AsJson
    private @Nullable Theme theme;

    /** A value of a class of its own. */
    public record Theme(String name, int size) {}

    public Setting(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public Map<String, @Nullable Object> getData() {
        return data;
    }

    public @Nullable Map<String, Object> getPlain() {
        return plain;
    }

    public void setPlain(@Nullable Map<String, Object> plain) {
        this.plain = plain;
    }

    public @Nullable List<String> getWords() {
        return words;
    }

    public void setWords(@Nullable List<String> words) {
        this.words = words;
    }

    public @Nullable Theme getTheme() {
        return theme;
    }

    public void setTheme(@Nullable Theme theme) {
        this.theme = theme;
    }
}
