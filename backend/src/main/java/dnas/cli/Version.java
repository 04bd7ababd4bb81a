package dnas.cli;

import dnas.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"dnas " + CodeVersion.current()};
    }
}
