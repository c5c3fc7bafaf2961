"""Files and functions stay small enough to be read whole."""

import ast
from collections.abc import Iterator

from tests.house import source
from tests.house.source import name, python_files, tree

FILE_LINES = 250
FUNCTION_LINES = 30


def long_functions(module: ast.Module) -> Iterator[str]:
    """Functions over the limit; their decorators and docstring do not count."""
    for node in ast.walk(module):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
        lines = (node.end_lineno or 0) - first.lineno + 1
        if lines > FUNCTION_LINES:
            yield f"{node.name} ({lines} lines)"


def test_no_file_is_longer_than_250_lines() -> None:
    files = (*python_files(), *source.test_files())
    lengths = {name(path): len(path.read_text().splitlines()) for path in files}
    assert not {path: lines for path, lines in lengths.items() if lines > FILE_LINES}


def test_no_function_is_longer_than_30_lines() -> None:
    assert not {name(path): found for path in python_files() if (found := list(long_functions(tree(path))))}


def test_the_rule_finds_a_long_function() -> None:
    body = "\n".join(f"    x = {number}" for number in range(FUNCTION_LINES + 1))
    assert list(long_functions(ast.parse(f'def tale():\n    """Long."""\n{body}\n'))) == ["tale (31 lines)"]
    assert not list(long_functions(ast.parse(f"def tale():\n{body.rsplit(chr(10), 1)[0]}\n")))
