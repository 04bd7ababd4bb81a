package dnas.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes JVMs that load the same classes again and again start in half the time, by class data sharing: one of them writes what
 * it has loaded when it ends, the others map it. A JVM that cannot use the file does without.
 */
record StartArchive(String classPath, Path file) {
    /** For the class path of the tests; folders of it are packed first, since only jars can be shared. */
    static StartArchive in(Path folder) {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .map(entry -> Files.isDirectory(entry) ? jar(entry, folder) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return new StartArchive(classPath, folder.resolve("classes.jsa"));
    }

    /** Option of the JVM that writes it. */
    String writing() {
        return "-XX:ArchiveClassesAtExit=" + file;
    }

    /** Value of {@code JAVA_TOOL_OPTIONS} for those that use it. */
    String using() {
        return "-XX:SharedArchiveFile=" + file + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    }

    private static Path jar(Path classes, Path folder) {
        Path jar = folder.resolve("classes-" + Integer.toHexString(classes.hashCode()) + ".jar");
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (code != 0) {
            throw new IllegalStateException(classes + " cannot be packed.");
        }
        return jar;
    }
}
