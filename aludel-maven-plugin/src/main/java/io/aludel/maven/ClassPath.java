package io.aludel.maven;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.project.MavenProject;

/** Where a command finds classes: those of the project first, then what the project does not bring. */
final class ClassPath {
    private final MavenProject project;
    private final Collection<Artifact> ours;

    /** @param ours what the plugin depends on, the commands among it */
    ClassPath(MavenProject project, Collection<Artifact> ours) {
        this.project = project;
        this.ours = ours;
    }

    /** The entries. What the project has in a version of its own is not there a second time. */
    List<URL> urls() throws DependencyResolutionRequiredException, MalformedURLException {
        Set<String> paths = new LinkedHashSet<>();
        paths.addAll(project.getRuntimeClasspathElements());
        paths.addAll(project.getCompileClasspathElements());
        Set<String> brought = new HashSet<>();
        project.getArtifacts().forEach(artifact -> brought.add(artifact.getDependencyConflictId()));
        for (Artifact artifact : ours) {
            File file = artifact.getFile();
            if (file != null && brought.add(artifact.getDependencyConflictId())) {
                paths.add(file.getPath());
            }
        }
        List<URL> urls = new ArrayList<>();
        for (String path : paths) {
            urls.add(new File(path).toURI().toURL());
        }
        return urls;
    }
}
