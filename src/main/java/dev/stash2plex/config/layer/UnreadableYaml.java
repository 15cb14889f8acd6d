package dev.stash2plex.config.layer;

import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserException;
import org.yaml.snakeyaml.scanner.ScannerException;

/// A YAML file cannot be used. The message says where and why and repeats nothing that stands in the file: the line
/// that is wrong may be the one with the key.
final class UnreadableYaml extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableYaml(String message) {
        super(message);
    }

    /// SnakeYAML's message would show the line. Its scanner and its parser name kinds of tokens and single characters
    /// only, but for what is said of tags; its other parts name what they found.
    static UnreadableYaml of(YAMLException e) {
        if (!(e instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
            return new UnreadableYaml("it is no YAML that can be read (an unusual character, too many aliases, or too"
                    + " deeply nested)");
        }
        var text = new StringBuilder("line ")
                .append(marked.getProblemMark().getLine() + 1)
                .append(", column ")
                .append(marked.getProblemMark().getColumn() + 1)
                .append(" is not as YAML wants it");
        if (marked.getContext() != null) {
            text.append("; ").append(marked.getContext());
        }
        boolean quotes = !(e instanceof ScannerException || e instanceof ParserException)
                || marked.getProblem().contains(" handle ");
        if (!quotes) {
            text.append("; ").append(marked.getProblem());
        }
        return new UnreadableYaml(text.toString());
    }
}
