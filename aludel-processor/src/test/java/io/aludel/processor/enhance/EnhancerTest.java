package io.aludel.processor.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.processor.testing.Compiled;
import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The enhancer by itself: bytes in, bytes out. */
class EnhancerTest {

    private static final MappedClass POST = new MappedClass(
            "blog/Post",
            null,
            "blog/Post_$Description",
            List.of(
                    new PersistentField("id", "J", FieldKind.BASIC, 0),
                    new PersistentField("title", "Ljava/lang/String;", FieldKind.BASIC, 1)));

    @TempDir
    Path directory;

    private Compiled compiled;
    private final Enhancer enhancer = new Enhancer(name -> name.equals("blog/Post") ? POST : null);

    @BeforeEach
    void compile() {
        compiled = Sources.in(directory).withoutProcessor().add("""
                        package blog;
                        class Post {
                            private long id;
                            private final String title = "x".repeat(2);
                            static class Reader { String read(Post post) { return post.title; } }
                            static class Stranger { }
                        }
                        """).compile().isClean();
    }

    @Test
    void enhancingTwiceChangesNothing() {
        byte[] once = enhancer.enhance(compiled.classFile("blog/Post.class")).orElseThrow();
        assertThat(enhancer.enhance(once)).isEmpty();
    }

    @Test
    void aNestMateIsRewrittenOnceAndOnlyWhenItReadsAField() {
        byte[] once =
                enhancer.enhance(compiled.classFile("blog/Post$Reader.class")).orElseThrow();
        assertThat(enhancer.enhance(once)).isEmpty();
        assertThat(enhancer.enhance(compiled.classFile("blog/Post$Stranger.class")))
                .isEmpty();
    }

    @Test
    void aClassEnhancedForAnotherContractIsRefused() {
        byte[] other = edit("blog/Post.class", new Editor() {
            @Override
            public void visitEnd() {
                var marker = super.visitAnnotation("Lio/aludel/orm/runtime/Enhanced;", true);
                marker.visit("contract", 99);
                marker.visitEnd();
                super.visitEnd();
            }
        });
        assertThatThrownBy(() -> enhancer.enhance(other))
                .isInstanceOf(EnhancementException.class)
                .hasMessage(
                        "blog.Post was enhanced for contract 99, this is contract 1; compile it again from its source");
    }

    @Test
    void aClassForAnOldJavaIsRefused() {
        byte[] old = edit("blog/Post.class", new Editor() {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
            }
        });
        assertThatThrownBy(() -> enhancer.enhance(old)).hasMessageContaining("compile with --release 17");
    }

    @Test
    void aClassForAnUnknownJavaIsRefused() {
        byte[] future = compiled.classFile("blog/Post.class");
        future[6] = 0;
        future[7] = (byte) 200;
        assertThatThrownBy(() -> enhancer.enhance(future)).hasMessageContaining("update aludel-processor");
    }

    private byte[] edit(String file, Editor editor) {
        ClassWriter writer = new ClassWriter(0);
        editor.to(writer);
        new ClassReader(compiled.classFile(file)).accept(editor, 0);
        return writer.toByteArray();
    }

    private static class Editor extends ClassVisitor {
        Editor() {
            super(Opcodes.ASM9);
        }

        void to(ClassVisitor next) {
            cv = next;
        }
    }
}
