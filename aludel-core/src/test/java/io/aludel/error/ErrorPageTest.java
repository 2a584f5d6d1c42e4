package io.aludel.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/errors.md} complete: one section for each code, in the order of the codes. */
class ErrorPageTest {
    private static final Pattern SECTION = Pattern.compile(
            "^### (\\S+)\\n\\n`ErrorCode\\.(\\w+)`, (.+?): .+?\\n\\n\\*\\*Usual cause\\.\\*\\* .+?\\n\\n\\*\\*Remedy\\.\\*\\* .+$",
            Pattern.MULTILINE);

    private static String page() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/errors.md"))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("docs/errors.md"));
    }

    @Test
    void eachCodeHasOneSection() throws IOException {
        List<String> documented = new ArrayList<>();
        Matcher section = SECTION.matcher(page());
        while (section.find()) {
            documented.add(section.group(1) + " " + section.group(2));
        }
        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> code.code() + " " + code.name())
                        .toList());
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::code)).doesNotHaveDuplicates();
    }
}
