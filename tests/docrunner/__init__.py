"""Runs every Python example of the chapters and compares what it prints and draws.

One concept a module: `problem` (what is wrong, where), `fences` (code blocks of a page), `snippets` (files and regions that
a fence includes), `chapter` (programs of a page with their outputs and figures), `rendered` (what the reader really
sees), `questions` (answers and evidence), `worker`, `server` and `guards` (the child process that runs a program),
`figures` (pictures), `outputs` (comparing and rewriting), `book` (all pages together), `plugin` (pytest).
"""
