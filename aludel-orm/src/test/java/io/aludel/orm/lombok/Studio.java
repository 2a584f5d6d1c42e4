package io.aludel.orm.lombok;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import lombok.With;
import org.jspecify.annotations.Nullable;

/** Built by a builder; what its initialiser gives stays where the builder says nothing. */
@Entity
@Getter
@Setter
@Builder(toBuilder = true)
@With
@NoArgsConstructor(access = AccessLevel.PRIVATE)
@AllArgsConstructor(access = AccessLevel.PRIVATE)
class Studio {
    @Id
    private int id;

    private String name;

    private @Nullable String motto;

    @Builder.Default
    private int rooms = 3;

    @Builder.Default
    @OneToMany(mappedBy = "studio", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Canvas> canvases = new ArrayList<>();
}
